import type { SourceWords } from '../words/sources.js';
import { mentions } from './mentions.js';

export const sources: SourceWords = {
  companies: [],
  anyBodies: [],
  standing: [],
  states: [],
  interviewed: [],
  unnamed: [],
  within: [],
  newcomers: ['another*', 'former*', 'one*', 'some*', 'any*'],
  vague: ['spokes*', 'expert*', 'analyst*', 'source*', 'official*'],
  leaders: [],

  papers: [],
  published: ['article', 'report'],
  sayings: ['word', 'statement'],
  such: [],
  accordingTo: ['according'],

  asked: [],
  answering: [],
  letters: [],

  endings: [],

  stateBodies: [],
  bodiesInFull: [],
  ministries: [],
  notMinistries: [],
  stateHeads: [],
  stateLeaders: ['leader'],
  sides: [],
  twoWhoMet: [],
  holders: ['ceo', 'cfo', 'cto'],
  partsOfBodies: [],
  matters: mentions.matters,
  notOwners: [],
  lastNamed: [],
  massMedia: [],
  surveys: [],
  labels: ['fake', 'file'],
  announcing: ['what', 'how', 'why', 'who', 'when', 'where'],
  announced: ['details', 'video', 'photos', 'updates', 'live'],
};
