/** Stands where a page's bundle leaves out a library that nothing there uses. */
export {};
