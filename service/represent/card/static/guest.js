(() => {
  const host = window.parent;
  if (host === window) return;
  const secret = (/[#?&]secret=(\w+)/.exec(location.hash) || [])[1];
  const child = new URLSearchParams(location.search).get("childId");
  const card = document.querySelector("article");
  let width, last;
  const send = (message) => host.postMessage(message, "*");
  const tall = (element) => element.getBoundingClientRect().height;
  const collapsed = () => {
    let height = tall(card);
    for (const each of card.querySelectorAll("details[open]"))
      if (!each.parentElement.closest("details[open]")) height -= tall(each) - tall(each.querySelector("summary"));
    return Math.min(1000, Math.ceil(height));
  };
  const tell = (anew) => {
    width = innerWidth;
    const height = width ? collapsed() : 0;
    if (!height || (height === last && !anew)) return;
    last = height;
    if (secret) send({message: "height", value: height, secret});
    if (child) send(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
    if (!secret && !child) send({sentinel: "amp", type: "embed-size", height});
  };
  // A frame may be laid out after this, and one below the fold hears of no resize before it is scrolled to.
  const begin = () => last || (tell(), setTimeout(begin, 200));
  begin();
  addEventListener("resize", () => innerWidth === width || tell());
  addEventListener("message", ({source, data}) => {
    if (secret && source === host && data && data.message === "ready" && data.secret === secret) tell(true);
  });
  addEventListener("click", (event) => {
    const link = secret && event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    send({message: "link", value: link.href, secret});
  });
})();
