/** What each word of the model looks like, as schemas; the types are made of them (`index.ts`). */
export * from './article.js';
export * from './chronicle.js';
export * from './contact.js';
export * from './date.js';
export * from './figure.js';
export * from './mention.js';
export * from './reading.js';
export * from './span.js';
export * from './statement.js';
