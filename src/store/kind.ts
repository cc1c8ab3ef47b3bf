/** Which database a store lies in. */
export type Kind = 'sqlite' | 'postgres';
