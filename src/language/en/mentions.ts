import type { MentionWords } from '../words/mentions.js';

export const mentions: MentionWords = { language: 'en' };
