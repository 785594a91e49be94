// Adds comfort only; every page works without it.
(function () {
  "use strict";
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    var field = document.querySelector("[data-search]");
    if (field) { event.preventDefault(); field.focus(); }
  });

  // Long work says that it goes on, and is not begun twice.
  document.querySelectorAll("form[data-busy]").forEach(function (form) {
    form.addEventListener("submit", function () {
      var button = form.querySelector("button[type=submit]");
      button.disabled = true;
      button.setAttribute("aria-live", "polite");
      button.textContent = form.dataset.busy;
    });
  });

  function load(address) {
    return new Promise(function (done, failed) {
      if (window.vegaEmbed) { done(); return; }
      var script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.appendChild(script);
    });
  }

  function draw(button) {
    var place = document.getElementById(button.getAttribute("aria-controls"));
    var figure = place.closest("figure");
    button.disabled = true;
    load(button.dataset.script)
      .then(function () { return fetch(button.dataset.specification); })
      .then(function (answer) { if (!answer.ok) throw new Error(answer.status); return answer.json(); })
      .then(function (specification) {
        return window.vegaEmbed(place, specification, { ast: true, actions: false, renderer: "svg", defaultStyle: false, logLevel: 1, tooltip: { disableDefaultStyle: true } });
      })
      .then(function () {
        figure.querySelector("picture").hidden = true;
        button.hidden = true;
        place.focus();
      })
      .catch(function () { button.disabled = false; button.textContent = button.dataset.failed; });
  }

  document.querySelectorAll("[data-specification]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { draw(button); });
  });
})();
