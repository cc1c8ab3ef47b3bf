/** The words that a kind may be, for those who need no schema: schemas bring a library that takes memory. */

export const ACTS = [
  'state',
  'confirm',
  'deny',
  'plan',
  'demand',
  'warn',
  'propose',
  'ask',
  'evaluate',
] as const;

export const CONTACT_KINDS = [
  'call',
  'video',
  'meeting',
  'visit',
  'letter',
  'talks',
  'summit',
  'other',
] as const;

/** What a root is to those whom an entry is about, the one with most at stake first. */
export const STANDINGS = ['party', 'affiliated', 'independent'] as const;
