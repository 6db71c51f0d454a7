/** Owns the word that a style sheet can be imported: webpack makes it a file of the page. */
declare module '*.css';
