// The types of mark.js cover only its main file.

declare module 'mark.js/dist/mark.es6.js' {
  // The same release without what old browsers need.
  import Mark from 'mark.js';
  export default Mark;
}
