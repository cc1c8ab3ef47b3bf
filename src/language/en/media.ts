import type { MediumWords } from '../words/media.js';

export const media: MediumWords = {
  timesOf: [],
  reactedTo: [],
  requests: [],
  // "commented on the report", "seen by The Associated Press".
  notMedia: [
    ...'remark remarks report statement comment letter article speech interview conversation message testimony event session'
      .split(' ')
      .map((noun) => `on ${noun}`),
    ...'press Press news News network channel site website page radio television court Court report campaign post Post'
      .split(' ')
      .map((noun) => `by ${noun}`),
    'by anchor',
    'by correspondent',
    'by reporter',
  ],
  letterNetworks: ['X'],
  inNetwork: ['on', 'via'],
  appearing: [],
  mediumTopics: ['for'],
  mediumPlaces: ['in', 'on', 'at'],
  quoting: [],
  giving: [],
  quoted: [],
  citingWhom: ['quote', 'cite'],
  through: [],
  goBetweens: [],
  reporters: [],
  holding: [],
  learning: [],
  learntFrom: ['from'],
  showing: ['show'],
};
