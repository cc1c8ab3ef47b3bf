/** All endpoints, in the order of the document. */
import type { Endpoint } from '../endpoint.js';
import {
  addToken,
  addUser,
  audit,
  changePassword,
  changeUser,
  endToken,
  session,
  signIn,
  signOut,
  tokens,
  users,
} from './access.js';
import { addArticles, article, articles, reading, readNow, unfoldFile } from './articles.js';
import { entities, entity, entityBackground, entityLines } from './entities.js';
import { calendar, earlier, entries, entry, gone, network } from './entries.js';
import { deltaDocument, entryTrace, exported, searchFeed } from './exports.js';
import { delta, eventStream, events, start, status, visit } from './news.js';
import { figures, figureUnits, planMonths, plans, reports, timeline } from './overviews.js';
import { decide, queue, reviews } from './reviews.js';
import { removeSearch, savedSearches, saveSearch, search, searchFields } from './search.js';

export const ENDPOINTS: readonly Endpoint[] = [
  status,
  start,
  visit,
  entries,
  entry,
  earlier,
  gone,
  reports,
  timeline,
  plans,
  planMonths,
  network,
  calendar,
  figureUnits,
  figures,
  articles,
  article,
  reading,
  readNow,
  unfoldFile,
  addArticles,
  entities,
  entity,
  entityBackground,
  entityLines,
  search,
  searchFields,
  savedSearches,
  saveSearch,
  removeSearch,
  searchFeed,
  exported,
  entryTrace,
  deltaDocument,
  delta,
  reviews,
  queue,
  decide,
  events,
  eventStream,
  session,
  signIn,
  signOut,
  changePassword,
  users,
  addUser,
  changeUser,
  tokens,
  addToken,
  endToken,
  audit,
];
