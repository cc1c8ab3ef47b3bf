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
  callings: [
    'expert',
    'analyst',
    'economist',
    'historian',
    'journalist',
    'reporter',
    'researcher',
    'scholar',
    'scientist',
  ],
  spokenFor: ['lawyer', 'attorney'],
  serving: [
    'official',
    'diplomat',
    'spokesman',
    'spokeswoman',
    'spokesperson',
    'adviser',
    'advisor',
    'aide',
    'envoy',
    'ambassador',
    'senator',
    'lawmaker',
  ],
  officials: ['senator', 'lawmaker', 'governor', 'mayor', 'chancellor', 'premier'],
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
  // "declined to comment", "refused to say whether" are told as a refusal, as "refused to resign" is: what English is learnt from has it so.
  withholding: [],
  comments: [],
  greeting: [],
  phoning: ['call', 'phone', 'welcome'],
  onPhone: `
    thank discuss congratulate wish ask tell inform warn apologise apologize invite say express speak talk chat brief
    enquire inquire greet
  `
    .trim()
    .split(/\s+/u),
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
  bodiesAtLarge: [],
  justBoth: [],
  speakForStates: [],
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
