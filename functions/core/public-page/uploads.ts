/**
 * What the page's script does with files once their message is here: sends them in pieces, each until it was taken, and says
 * how far they are. A part of script.ts, whose names it uses, and those of files.ts.
 */
export const uploadScript = `
  var uploads = [];

  // The message is here: now its files, one after the other, each from where it broke off.
  function upload(list) {
    var idle = !uploads.length;
    files.forEach(function (file) {
      var row = list && list.querySelector('[data-id="' + file.id + '"]');
      if (!row) return;
      var job = { file: file, list: list, row: row, next: 0, wait: first, pieces: Math.ceil(file.blob.size / pieceBytes) };
      job.again = function () { if (job === uploads[0] && !job.gone) { clearTimeout(job.timer); piece(job); } };
      uploads.push(job);
      tell(job, "queued");
    });
    forget(files);
    files = [];
    if (idle && uploads.length) piece(uploads[0]);
  }

  function jobOf(id) { return uploads.filter(function (job) { return job.file.id === id; })[0]; }

  function piece(job) {
    var from = job.next * pieceBytes, gone = job.gone = new AbortController();
    var slow = setTimeout(function () { gone.abort(); }, 60000);
    tell(job, "sending");
    fetch("/form/file", {
      method: "POST", body: job.file.blob.slice(from, from + pieceBytes, ""), credentials: "omit", signal: gone.signal,
      headers: {
        "content-type": "application/octet-stream", "upload-pass": job.row.dataset.pass, "upload-piece": String(job.next)
      }
    }).then(function (answer) {
      return answer.text().then(function () { return answer.status; });
    }).then(function (status) {
      if (job.over) return;
      if (status >= 500 || status === 429) throw new Error();
      if (status !== 200) return end(job, "failed");
      job.gone = null;
      job.wait = first;
      job.next += 1;
      if (job.next === job.pieces) end(job, "done");
      else piece(job);
    }).catch(function () {
      if (job.over) return;
      job.gone = null;
      tell(job, "waiting");
      job.timer = setTimeout(function () { piece(job); }, job.wait);
      job.wait = Math.min(job.wait * 2, longest);
    }).then(function () { clearTimeout(slow); });
  }

  function end(job, how) {
    var isFirst = job === uploads[0];
    job.over = true;
    clearTimeout(job.timer);
    if (job.gone) job.gone.abort();
    uploads = uploads.filter(function (other) { return other !== job; });
    tell(job, how);
    if (isFirst && uploads.length) piece(uploads[0]);
  }

  function tell(job, how) {
    var row = job.row, texts = job.list.dataset, all = Math.ceil(job.file.blob.size / 1024);
    var done = Math.min(all, job.next * pieceBytes / 1024);
    row.dataset.state = how;
    row.querySelector(".state").textContent = texts[how];
    row.querySelector(".far").textContent = texts.far.replace("{done}", done).replace("{all}", all);
    row.querySelector("progress").value = Math.round(done / all * 100);
    row.querySelector("progress").hidden = row.querySelector(".far").hidden = row.querySelector(".answers").hidden = !!job.over;
    row.querySelector("[data-do=again]").hidden = how !== "waiting";
    // Whoever hears the page hears of each change, and not of each piece.
    var heard = row.querySelector("progress").getAttribute("aria-label") + ": " + texts[how];
    if (job.heard !== how && how !== "queued") job.list.querySelector("[role=status]").textContent = heard;
    job.heard = how;
    job.list.dataset.busy = uploads.some(function (other) { return other.list === job.list; });
  }

  function forgetUploads() {
    uploads.forEach(function (job) {
      job.over = true;
      clearTimeout(job.timer);
      if (job.gone) job.gone.abort();
    });
    uploads = [];
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-id] [data-do]");
    var job = button && jobOf(button.closest("[data-id]").dataset.id);
    if (!job) return;
    if (button.dataset.do === "drop") end(job, "stopped");
    if (button.dataset.do === "again") job.again();
  });

  window.addEventListener("online", function () { if (uploads.length) uploads[0].again(); });
`;
