/**
 * Solves the page's puzzle (web-form/puzzle.ts) in a worker: derives keys until one begins as it must. It gives up where
 * twenty tries take a second and a half, and after a minute. It stands in the page's script as a text, so without quotes.
 */
export const solver = [
  "onmessage=function(e){var p=e.data.parameters,t=Date.now(),c=0,",
  "b=function(h){return Uint8Array.from(h.match(/../g),function(x){return parseInt(x,16)})},",
  "s=b(p.salt),n=b(p.nonce),w=new Uint8Array(n.length+4),v=new DataView(w.buffer);w.set(n);",
  "(function next(){v.setUint32(n.length,c);",
  "crypto.subtle.importKey('raw',w,'PBKDF2',false,['deriveBits']).then(function(k){",
  "return crypto.subtle.deriveBits({name:'PBKDF2',hash:'SHA-256',salt:s,iterations:p.cost},k,p.keyLength*8)",
  "}).then(function(d){var h=Array.from(new Uint8Array(d),function(x){return(x+256).toString(16).slice(1)}).join('');",
  "if(h.indexOf(p.keyPrefix)===0)return postMessage({counter:c,derivedKey:h});",
  "c++;var g=Date.now()-t;if(!(c===20&&g>1500)&&g<60000)next()})})()}",
].join("");
