import type { ContactWords } from '../words/contacts.js';

export const contacts: ContactWords = { language: 'en' };
