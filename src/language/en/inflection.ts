import type { InflectionWords } from '../words/inflection.js';

/** Descriptions and names have no case. */
export const inflection: InflectionWords = {
  nominative: {
    quantities: ['several', 'many', 'over', 'about'],
    quantityForms: [],
    oneOf: { forms: [], prepositions: [] },
    participles: [],
    plural: [],
    pluralForms: /(?!)/u,
    feminine: [],
    neuter: [],
    adjectivePlural: [],
    pronounPlurals: {},
  },
  genitive: {
    states: [],
    ownOfStates: {},
    unchanging: /(?!)/u,
    men: [],
    women: [],
    womensFamilies: [],
  },
  participles: [],
  roles: { former: /(?!)/u, feminine: /(?!)/u },
  names: { unchanging: /$/u, perhapsUnchanging: /(?!)/u, ofWomen: /(?!)/u },
  shared: {
    upright: /$/u,
    datives: /(?!)/u,
    genitivesOrDatives: /(?!)/u,
    genitivesLikeDatives: /(?!)/u,
    instrumentalsLikeDatives: /(?!)/u,
    genitivesLikeAccusatives: /(?!)/u,
  },
};
