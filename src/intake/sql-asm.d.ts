// The build of sql.js that needs neither WebAssembly nor a file beside it.

declare module 'sql.js/dist/sql-asm-memory-growth.js' {
  import initSqlJs from 'sql.js';
  export default initSqlJs;
}
