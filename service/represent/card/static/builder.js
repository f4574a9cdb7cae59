(() => {
  const box = document.querySelector("#q"), list = document.querySelector("#found");
  let turn = 0;
  box.addEventListener("input", async () => {
    const mine = ++turn, typed = box.value.trim();
    const {items = []} = typed ? await (await fetch(`../v1/suggest?q=${encodeURIComponent(typed)}`)).json() : {};
    if (mine !== turn) return;
    list.replaceChildren(...items.map(({id, name}) => {
      const item = document.createElement("li"), link = document.createElement("a");
      link.href = `?profile=${encodeURIComponent(id)}`;
      link.textContent = name;
      item.append(link);
      return item;
    }));
  });
  const form = document.querySelector(".make");
  if (!form) return;
  const ready = () => {
    const button = document.querySelector("#copy"), code = document.querySelector("#code");
    button.hidden = false;
    button.addEventListener("click", async () => {
      code.select();
      await navigator.clipboard.writeText(code.value);
      document.querySelector("#copied").textContent = "Copied.";
    });
  };
  form.addEventListener("change", async () => {
    const mine = ++turn, address = `?${new URLSearchParams(new FormData(form))}`;
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    if (mine !== turn) return;
    history.replaceState(null, "", address);
    document.querySelector("#made").replaceWith(page.querySelector("#made"));
    ready();
  });
  ready();
})();
