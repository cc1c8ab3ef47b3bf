import type { MediumWords } from '../words/media.js';

export const media: MediumWords = {
  timesOf: ['час', 'хід', 'рамка'],
  reactedTo: ['на'],
  requests: ['запит'],
  notMedia: [],
  letterNetworks: ['X', 'Х'],
  inNetwork: ['в', 'у'],
  appearing: ['виступати', 'виступити'],
  mediumTopics: ['для', 'щодо', 'про'],
  mediumPlaces: ['в', 'у', 'на'],
  quoting: ['цитувати', 'процитувати', 'посилатися', 'послатися'],
  giving: ['наводити', 'навести', 'передавати', 'передати'],
  quoted: ['слово', 'цитата', 'уривок', 'відривок', 'фрагмент', 'заява', 'відповідь', 'дані'],
  citingWhom: ['цитувати', 'процитувати'],
  showing: ['свідчити', 'засвідчити', 'показувати', 'показати'],
};
