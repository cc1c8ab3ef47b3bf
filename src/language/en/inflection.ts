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
  names: {
    unchanging: /$/u,
    perhapsUnchanging: /(?!)/u,
    ofWomen: /(?!)/u,
    oblique: /(?!)/u,
    givenOfWomen: { base: /(?!)/u, accusative: /(?!)/u, oblique: /(?!)/u },
    instrumental: [],
    letters: [],
    stems: [],
    particles: ['von', 'der', 'de', 'van', 'al', 'bin'],
    patronymic: /(?!)/u,
  },
  shared: {
    upright: /$/u,
    datives: /(?!)/u,
    genitivesOrDatives: /(?!)/u,
    genitivesLikeDatives: /(?!)/u,
    instrumentalsLikeDatives: /(?!)/u,
    genitivesLikeAccusatives: /(?!)/u,
    impersonal: /(?!)/u,
    activeParticiples: /(?!)/u,
  },
};
