/** The words of the design as types. Whoever needs their schemas takes `schemas.ts`, and its library with it. */
export type * from './chronicler.js';
export * from './deciding.js';
export * from './error.js';
export * from './kinds.js';
export * from './roots.js';
export type * from './schemas.js';
export * from './times.js';
export type * from './watching.js';
