// Files of packages whose types cover only their main file.

declare module '@mozilla/readability/Readability-readerable.js' {
  // The main file would bring all of Readability along.
  export { isProbablyReaderable as default } from '@mozilla/readability';
}

declare module 'mark.js/dist/mark.es6.js' {
  // The same release without what old browsers need.
  import Mark from 'mark.js';
  export default Mark;
}
