/** The inline script of the language choice: that of every document, and the languages of the device come first. */
import './exit.ts';
import { sortLanguages } from './exit/sort-languages.ts';

sortLanguages();
