import type { ArticleWords } from '../words/article.js';

export const article: ArticleWords = { language: 'en' };
