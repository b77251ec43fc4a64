import { fileLimits, pieceBytes } from "#core/upload.ts";

/**
 * What the page's script does with a voice message and pictures before they are sent: records, and makes pictures small,
 * which leaves out where they were taken. All is kept in memory, and forgotten on the way out. A part of script.ts, whose
 * names it uses.
 */
export const filesScript = `
  var limits = ${JSON.stringify(fileLimits)}, pieceBytes = ${pieceBytes};
  // Points along the longer side of a picture; bits a second and seconds of speech.
  var points = 1600, bits = 24000, longestTalk = 300;
  var files = [], recording = null, noMicrophone = false, making = null;

  function canRecord() {
    return !noMicrophone && window.MediaRecorder && navigator.mediaDevices && navigator.mediaDevices.getUserMedia;
  }

  // Shows what has been added, as often as there is a new page or a new file.
  function draw() {
    var field = one("#files");
    if (!field || !window.Blob || !window.AbortController || !HTMLCanvasElement.prototype.toBlob) return;
    field.hidden = false;
    one("[data-do=record]").hidden = !canRecord() || recording || count("voice") === limits.voice.most;
    one("[data-do=stop]").hidden = one("#recording").hidden = !(recording && recording.on);
    one("#recording strong").textContent = recording && recording.on ? one("#recording strong").dataset.said : "";
    one("#sound").hidden = !!canRecord() || count("voice") === limits.voice.most;
    one("[data-kind=image]").parentNode.hidden = count("image") === limits.image.most;
    var list = one("#added"), numbers = {};
    list.textContent = "";
    files.forEach(function (file) {
      numbers[file.kind] = (numbers[file.kind] || 0) + 1;
      var name = field.dataset[file.kind] + (limits[file.kind].most > 1 ? " " + numbers[file.kind] : "");
      var row = list.appendChild(document.createElement("li"));
      var seen = row.appendChild(document.createElement(file.kind === "voice" ? "audio" : "img"));
      if (file.kind === "voice") { seen.controls = true; seen.setAttribute("aria-label", name); }
      else seen.alt = "";
      seen.src = file.url;
      var said = row.appendChild(document.createElement("span"));
      said.textContent = name + " \u00b7 ";
      said.appendChild(kilobytes(file.blob.size));
      if (file.kind === "voice") row.appendChild(document.createElement("small")).textContent = field.dataset.aloud;
      var button = row.appendChild(document.createElement("button"));
      button.type = "button";
      button.className = "second";
      button.dataset.do = "remove";
      button.dataset.file = file.id;
      button.textContent = field.dataset.remove;
      button.setAttribute("aria-label", field.dataset.remove + ": " + name);
    });
  }

  function kilobytes(bytes) {
    var size = document.createElement("bdi");
    size.dir = "ltr";
    size.textContent = Math.ceil(bytes / 1024) + " KB";
    return size;
  }

  function count(kind) { return files.filter(function (file) { return file.kind === kind; }).length; }

  function wrong(name) {
    var field = one("#files");
    if (field) one("#files-error").textContent = name ? field.dataset[name] : "";
  }

  function add(kind, blob) {
    if (left || !blob.size) return;
    if (blob.size > limits[kind].bytes) wrong("large");
    else if (count(kind) === limits[kind].most) wrong("many");
    else files.push({ id: uuid(), kind: kind, blob: blob, url: URL.createObjectURL(blob) });
    draw();
  }

  function uuid() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] % 16 + 64;
    bytes[8] = bytes[8] % 64 + 128;
    return Array.from(bytes, function (byte) { return (byte + 256).toString(16).slice(1); }).join("")
      .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  function forget(kept) {
    kept.forEach(function (file) { URL.revokeObjectURL(file.url); });
  }

  function record() {
    wrong();
    var asked = recording = {
      stop: function () { asked.over = true; recording = null; draw(); return Promise.resolve(); },
      drop: function () { asked.over = true; }
    };
    navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } }).then(function (stream) {
      asked.stream = stream;
      if (asked.over || left || !one("#files")) return silence(stream);
      var type = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"].filter(function (type) {
        return !MediaRecorder.isTypeSupported || MediaRecorder.isTypeSupported(type);
      })[0];
      var heard = [], size = 0, began = Date.now(), ended = null;
      var recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: bits });
      recorder.ondataavailable = function (event) { heard.push(event.data); size += event.data.size; };
      var over = new Promise(function (done) { ended = done; });
      recorder.onstop = function () {
        clearInterval(clock);
        silence(stream);
        recording = null;
        add("voice", new Blob(heard, { type: recorder.mimeType }));
        draw();
        ended();
      };
      recorder.start(1000);
      var clock = setInterval(tick, 500);
      function tick() {
        var seconds = Math.floor((Date.now() - began) / 1000);
        var shown = one("#lasts");
        if (shown) shown.textContent = Math.floor(seconds / 60) + ":" + ("0" + seconds % 60).slice(-2) + " / 5:00";
        if (seconds >= longestTalk || size > limits.voice.bytes - pieceBytes) recording.stop();
      }
      recording = {
        on: true,
        stop: function () { if (recorder.state !== "inactive") recorder.stop(); return over; },
        drop: function () { clearInterval(clock); recorder.onstop = recorder.ondataavailable = null; silence(stream); }
      };
      draw();
      tick();
      one("[data-do=stop]").focus();
    }).catch(function () {
      if (asked.stream) silence(asked.stream);
      if (left || asked.over) return;
      recording = null;
      noMicrophone = true;
      draw();
      wrong("microphone");
    });
    draw();
  }

  // The browser shows that a microphone is open until its tracks are stopped.
  function silence(stream) { stream.getTracks().forEach(function (track) { track.stop(); }); }

  // Drawn anew and small: what a camera wrote into the file, the place too, is left out.
  function picture(file) {
    return new Promise(function (done) {
      var url = URL.createObjectURL(file), image = new Image();
      function end(blob) {
        URL.revokeObjectURL(url);
        if (blob) add("image", blob);
        else wrong("unreadable");
        done();
      }
      image.onerror = function () { end(null); };
      image.onload = function () {
        var scale = Math.min(1, points / Math.max(image.naturalWidth, image.naturalHeight));
        var canvas = document.createElement("canvas");
        canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
        canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
        var drawn = canvas.getContext("2d");
        drawn.fillStyle = "#fff";
        drawn.fillRect(0, 0, canvas.width, canvas.height);
        drawn.drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(end, "image/jpeg", 0.75);
      };
      image.src = url;
    });
  }

  document.addEventListener("change", function (event) {
    var input = event.target, kind = input.dataset && input.dataset.kind;
    if (!kind || sending) return;
    wrong();
    var chosen = Array.from(input.files);
    input.value = "";
    if (kind === "voice") return chosen.slice(0, 1).forEach(function (file) { add(kind, file); });
    var made = making = chosen.reduce(function (before, file) {
      return before.then(function () { return picture(file); });
    }, making || Promise.resolve());
    made.then(function () { if (making === made) making = null; });
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-do]"), act = button && button.dataset.do;
    if (sending) return;
    if (act === "record" && !recording) record();
    if (act === "stop" && recording) recording.stop();
    if (act === "remove") {
      forget(files.filter(function (file) { return file.id === button.dataset.file; }));
      files = files.filter(function (file) { return file.id !== button.dataset.file; });
      wrong();
      draw();
    }
    if (act === "remove" || act === "stop") one("#files").focus();
  });

  function forgetFiles() {
    if (recording) recording.drop();
    forget(files);
    files = [];
    recording = null;
  }

  draw();
`;
