import type { MediumWords } from '../words/media.js';

export const media: MediumWords = {
  timesOf: [],
  reactedTo: [],
  requests: [],
  notMedia: [],
  letterNetworks: [],
  inNetwork: [],
  appearing: [],
  mediumTopics: ['for'],
  mediumPlaces: ['in', 'on', 'at'],
  quoting: [],
  giving: [],
  quoted: [],
  citingWhom: ['quote', 'cite'],
  showing: ['show'],
};
