import type { MediumWords } from '../words/media.js';

export const media: MediumWords = {
  timesOf: ['время', 'ход', 'рамка'],
  reactedTo: ['на'],
  requests: ['запрос'],
  notMedia: ['с пост', 'со пост'],
  letterNetworks: ['X', 'Х'],
  inNetwork: ['в'],
  appearing: ['выступать', 'выступить'],
  mediumTopics: ['для', 'про'],
  mediumPlaces: ['в', 'во', 'на', 'у'],
  quoting: ['цитировать', 'процитировать', 'ссылаться', 'сослаться'],
  giving: ['приводить', 'привести', 'передавать', 'передать'],
  quoted: ['слово', 'цитата', 'отрывок', 'фрагмент', 'заявление', 'ответ', 'данные', 'выдержка'],
  citingWhom: ['цитировать', 'процитировать'],
  showing: ['свидетельствовать', 'показывать', 'показать'],
};
