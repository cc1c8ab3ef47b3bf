/** What a program gets that imports the package: `main.ts`, and the schemas of all that it gives. */
export * from './main.js';
export * from './model/schemas.js';
