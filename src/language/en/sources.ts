import type { SourceWords } from '../words/sources.js';
import { mentions } from './mentions.js';

export const sources: SourceWords = {
  companies:
    'company firm airline carrier refiner producer exporter operator manufacturer carmaker automaker retailer giant conglomerate'.split(
      ' ',
    ),
  anyBodies:
    'bank lender organisation organization institution watchdog regulator body institute charity'.split(' '),
  standing: [],
  states: [],
  interviewed: [],
  unnamed: [],
  within: [],
  anonymous: [],
  newcomers: ['another*', 'former*', 'one*', 'some*', 'any*'],
  vague: ['spokes*', 'expert*', 'analyst*', 'source*', 'official*'],
  manners: ['anonymity', 'condition of anonymity', 'anonymously'],
  people: [
    ...mentions.titles,
    ...'counterpart colleague lawmaker source person man woman voter supporter critic observer insider'.split(
      ' ',
    ),
    ...'member resident witness guest friend relative ally migrant refugee protester farmer worker'.split(
      ' ',
    ),
  ],
  kin: [],
  sexes: [],
  leaders: [],

  papers: [],
  published: ['article', 'report'],
  sayings: ['word', 'statement'],
  such: [],
  accordingTo: ['according'],

  asked: [],
  asking: ['ask'],
  askedOf: [],
  goingOn: ['add', 'continue'],
  withholding: ['decline', 'refuse'],
  comments: ['comment', 'elaborate', 'respond', 'say'],
  phoning: ['call', 'phone'],
  answering: ['answer', 'reply', 'respond'],
  letters: [],

  endings: [],

  stateBodies: [],
  bodiesInFull: [],
  ministries: [],
  notMinistries: [],
  stateHeads: [],
  former: ['former', 'ex', 'previous', 'then'],
  stateLeaders: ['leader'],
  sides: [],
  twoWhoMet: [],
  holders: ['ceo', 'cfo', 'cto'],
  partsOfBodies: [],
  matters: mentions.matters,
  notOwners: [],
  unsaid: [],
  official: [],
  lastNamed: [],
  massMedia: [],
  surveys: [],
  labels: ['fake', 'file'],
  announcing: ['what', 'how', 'why', 'who', 'when', 'where'],
  announced: ['details', 'video', 'photos', 'updates', 'live'],
};
