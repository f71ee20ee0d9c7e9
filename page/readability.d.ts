// The package's types cover its main file only, which would bring all of Readability along.
declare module '@mozilla/readability/Readability-readerable.js' {
  export { isProbablyReaderable as default } from '@mozilla/readability';
}
