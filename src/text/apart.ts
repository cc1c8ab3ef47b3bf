/** The same text in memory of its own: what is cut out of a long text keeps all of that for as long as it is there. */
export const apart = (text: string): string => ` ${text}`.slice(1);
