import { filesScript } from "./files.ts";
import { inside } from "./inside.ts";
import { solver } from "./solver.ts";
import { uploadScript } from "./uploads.ts";

/**
 * What the pages do where scripts run; they are whole without it. It is sent as it stands, for browsers of 2018 and later.
 * All is kept in memory: leaving the page leaves nothing. There is one entry in the browser's history, whatever is opened.
 */
export const script = `(function () {
  var solver = null, work = "${solver}";
  var first = 2000, longest = 60000;
  var typed = {}, sending = null, left = false, presses = 0, pressedAt = 0, pressed = null;

  function one(selector) { return document.querySelector(selector); }

  // Out: nothing to see at once, and nothing to come back to. A message that is on its way still arrives.
  function leave() {
    var target = one(".exit").href;
    left = true;
    var frame = one("iframe");
    if (frame) frame.remove();
    if (sending) clearTimeout(sending.timer);
    if (solver) solver.terminate();
    forgetFiles();
    forgetUploads();
    document.title = "\\u00a0";
    document.body.hidden = true;
    document.documentElement.style.background = "Canvas";
    location.replace(target);
    window.addEventListener("pageshow", function () { location.replace(target); });
  }

  // A call lies over the page, so that nothing which changes there ends it. It goes when she leaves.
  function call(button) {
    var frame = document.createElement("iframe"), pass = one("[name=pass]").value, sound = one("#sound-only").checked;
    frame.src = button.dataset.call;
    frame.title = button.textContent;
    frame.allow = "camera; microphone; autoplay";
    document.documentElement.appendChild(frame);
    one("main").inert = true;
    frame.focus();
    window.onmessage = function (event) {
      if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
      if (event.data === "ready") event.source.postMessage({ pass: pass, slot: button.dataset.slot, soundOnly: sound }, location.origin);
      if (event.data === "Escape") escape(event.timeStamp);
      if (event.data === "close") { frame.remove(); one("main").inert = false; button.focus(); }
    };
  }

  function keep() {
    each(function (input) {
      typed[input.name + "=" + (choosable(input) ? input.value : "")] = choosable(input) ? input.checked : input.value;
    });
  }

  function restore() {
    each(function (input) {
      var known = typed[input.name + "=" + (choosable(input) ? input.value : "")];
      if (known === undefined || input.name === "language") return;
      if (choosable(input)) input.checked = known;
      else input.value = known;
      var fold = input.closest("details");
      if (fold && known && input.type !== "hidden") fold.open = true;
    });
  }

  function each(act) { Array.prototype.forEach.call(document.querySelectorAll("form [name]"), act); }
  function choosable(input) { return input.type === "radio" || input.type === "checkbox"; }

  // Every page comes from the server; here it takes the place of the one that is shown.
  function show(markup) {
    if (left) return;
    var page = new DOMParser().parseFromString(markup, "text/html");
    if (!page.querySelector("main")) throw new Error();
    document.documentElement.lang = page.documentElement.lang;
    document.documentElement.dir = page.documentElement.dir;
    document.title = page.title;
    // Files that are still on their way go along to the next page.
    var coming = document.querySelectorAll(".uploads[data-busy=true]");
    var fresh = page.querySelector(".uploads");
    document.body.replaceWith(page.body);
    Array.prototype.forEach.call(coming, function (list) { one("main").prepend(list); });
    scrollTo(0, 0);
    (one(".summary") || one("h1")).focus();
    draw();
    return fresh;
  }

  function open(link) {
    // Nothing is recorded where nobody sees it.
    if (recording) recording.stop();
    keep();
    fetch(link.href, { credentials: "omit", headers: { accept: "${inside}" } })
      .then(function (answer) { return answer.text(); })
      .then(function (markup) { show(markup); restore(); })
      // Without a connection the page stays, with all that is typed in it.
      .catch(function () {});
  }

  function send(form) {
    if (sending) return sending.again();
    // What she has begun to record or to add goes along.
    var unready = recording ? recording.stop() : making;
    if (unready) return unready.then(function () { send(form); });
    var fields = new FormData(form), goes = one("#files") ? files : [];
    if (goes.length) fields.append("files", JSON.stringify(goes.map(function (file) {
      return { id: file.id, kind: file.kind, bytes: file.blob.size };
    })));
    if (pressed && pressed.name) fields.append(pressed.name, pressed.value);
    var body = new URLSearchParams(fields).toString();
    var button = form.querySelector("button:not([type])"), told = one("#sending"), named = button.textContent;
    var wait = first, busy = false;
    each(function (input) { input.readOnly = true; });
    sending = { timer: 0, again: attempt };
    attempt();

    function attempt() {
      if (busy) return;
      busy = true;
      clearTimeout(sending.timer);
      told.textContent = told.dataset.sending;
      var gone = new AbortController();
      var slow = setTimeout(function () { gone.abort(); }, 30000);
      fetch(form.action, {
        method: "POST", body: body, credentials: "omit", signal: gone.signal,
        // What was sent arrives even if the page is left; browsers allow this for short bodies only.
        keepalive: body.length < 60000,
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "${inside}" }
      }).then(function (answer) {
        if (answer.status >= 500 || answer.status === 429) throw new Error();
        return answer.text();
      }).then(function (markup) {
        sending = null;
        typed = {};
        var list = show(markup);
        if (list) upload(list);
      }).catch(function () {
        if (left) return;
        told.textContent = told.dataset.waiting;
        told.scrollIntoView({ block: "center" });
        button.textContent = button.dataset.again;
        sending = { timer: setTimeout(attempt, wait), again: attempt };
        wait = Math.min(wait * 2, longest);
      }).then(function () {
        clearTimeout(slow);
        busy = false;
        if (!sending) button.textContent = named;
      });
    }
  }

  // Solves the page's puzzle while she types. Where that cannot be, or takes long, nothing is lost.
  function solve() {
    var puzzle = one("[name=powChallenge]"), box = one("[name=powSolution]");
    if (solver || !box || box.value || !puzzle.value || !window.Worker || !window.crypto || !crypto.subtle) return;
    var asked = puzzle.value;
    try {
      solver = new Worker(URL.createObjectURL(new Blob([work], { type: "text/javascript" })));
      solver.postMessage(JSON.parse(asked));
    } catch (error) { return; }
    solver.onmessage = function (event) {
      var puzzle = one("[name=powChallenge]"), box = one("[name=powSolution]");
      if (puzzle && puzzle.value === asked) box.value = JSON.stringify(event.data);
      solver.terminate();
      solver = null;
    };
  }

  document.addEventListener("input", solve);

  document.addEventListener("click", function (event) {
    pressed = event.target.closest("button");
    if (pressed && pressed.dataset.call && !one("iframe")) return call(pressed);
    var link = event.target.closest("a");
    if (!link) return;
    if (link.className === "exit") { event.preventDefault(); leave(); }
    // While a message is on its way, its page stays.
    else if (link.className === "here") { event.preventDefault(); if (!sending) open(link); }
    // A link to a field leaves no trace in the history either.
    else if (link.hash && link.closest(".summary")) { event.preventDefault(); document.getElementById(link.hash.slice(1)).focus(); }
  });

  document.addEventListener("submit", function (event) {
    // A file that she asked for is the browser's to keep.
    if (pressed && pressed.value === "calendar") return;
    event.preventDefault();
    send(event.target);
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") escape(event.timeStamp);
    else presses = 0;
  });

  function escape(at) {
    presses = at - pressedAt > 5000 ? 1 : presses + 1;
    pressedAt = at;
    if (presses > 2) leave();
    else one("#presses").textContent = one(".exit").dataset[presses === 1 ? "first" : "second"];
  }

  window.addEventListener("online", function () { if (sending) sending.again(); });
${uploadScript}${filesScript}})();`;
