"""What other sites run around a frame, in short: WordPress' handshake for sites it does not trust, AMP's and Pym's heights.

Each listens before its frame is there, as the real ones do: a card says its height once.
"""

SECRET = "aB3dE5gH7j"  # noqa: S105 - not one

WORDPRESS = """
<script>
window.heights = [];
addEventListener("message", ({data, source}) => {
  if (!data || !data.secret || /[^a-zA-Z0-9]/.test(data.secret)) return;
  const frame = document.querySelector(`iframe[data-secret="${data.secret}"]`);
  if (!frame || frame.contentWindow !== source) return;
  if (data.message === "height") {
    heights.push(data.value);
    frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    frame.removeAttribute("style");
  }
  if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host) top.location.href = data.value;
});
</script>
<iframe sandbox="allow-scripts" security="restricted" data-secret="SECRET" style="position:absolute;clip-path:inset(50%)"
  onload="window.frameLoaded = true" src="ADDRESS#?secret=SECRET" width="600" title="card"></iframe>
<script>
window.asked = 0;
const ask = () => { asked++; document.querySelector("iframe").contentWindow.postMessage({message: "ready", secret: "SECRET"}, "*"); };
addEventListener("load", ask);
</script>
""".replace("SECRET", SECRET)

AMP = """
<script>
window.heights = [];
addEventListener("message", ({data, source, origin}) => {
  const frame = document.querySelector("iframe");
  if (source !== frame.contentWindow || origin !== "null" || !data || data.sentinel !== "amp") return;
  if (data.type === "embed-size") { heights.push(data.height); frame.height = data.height; }
});
</script>
<div style="height:700px">far from the top</div>
<iframe sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" src="ADDRESS" width="600" height="300" title="card"></iframe>
"""

PARSING = """
window.measured = [];
const {get} = Object.getOwnPropertyDescriptor(window, "innerWidth");
Object.defineProperty(window, "innerWidth", {get: () => { measured.push(document.readyState); return get.call(window); }});
"""
"""In a frame: how far its page was read whenever its width was asked for, which the browser may not know yet."""

LATE = """
const measure = Element.prototype.getBoundingClientRect;
Element.prototype.getBoundingClientRect = function () {
  return document.readyState === "complete" ? measure.call(this) : new DOMRect(0, 0, 0, 0);
};
"""
"""In a frame: nothing is laid out before it has loaded, though its width is known; browsers do so now and then."""

PYM = """
<script>
window.heights = [];
addEventListener("message", ({data, source}) => {
  const told = /^pymxPYMxcard-1xPYMx(\\S+)xPYMx(.*)$/.exec(data);
  if (!told || source !== document.querySelector("iframe").contentWindow || told[1] !== "height") return;
  heights.push(Number(told[2])); document.querySelector("iframe").height = told[2];
});
</script>
<iframe src="ADDRESS?initialWidth=600&childId=card-1&parentTitle=An%20article&parentUrl=http%3A%2F%2Flocalhost%2F" width="600" height="300" title="card"></iframe>
"""

HOSTILE_CSS = """
* { color: red !important; float: right !important; font-size: 40px !important; line-height: 3 !important; letter-spacing: 9px }
details, summary, blockquote { display: none !important }
article, dl, dd { display: inline !important; position: absolute !important; width: 10px !important }
p { visibility: hidden !important }
"""
