// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flamegraph/flamesvgscript.h"

namespace bee {

// Texts of the document reach it as data-… attributes and text nodes, and leave it as textContent only.
const char* const flameSvgScript = R"js("use strict";
(function () {
  var svg = document.documentElement, words = svg.dataset, ns = svg.namespaceURI;
  var area = document.getElementById("area");
  var left = +area.getAttribute("x"), width = +area.getAttribute("width");
  var total = +words.total, zoomed = null, chosen = null, query = "", ignored = false;
  var frames = Array.prototype.map.call(document.querySelectorAll("#frames > g"), function (g) {
    var title = g.querySelector("title"), text = title.textContent, end = text.indexOf("\n");
    return {g: g, rect: g.querySelector("rect"), text: g.querySelector("text"), title: text,
            name: g.dataset.m ? "" : text.slice(0, end < 0 ? undefined : end), details: text.slice(end + 1),
            start: +g.dataset.s, count: +g.dataset.n, depth: +g.dataset.d, matched: false};
  });
  zoomed = frames[0] || null;

  // Names as they fit.
  var probe = document.createElementNS(ns, "text");
  probe.setAttribute("visibility", "hidden");
  probe.textContent = "abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLM:<>(),.0123456789";
  svg.appendChild(probe);
  var letter = (probe.getComputedTextLength() || 400) / probe.textContent.length;
  svg.removeChild(probe);
  function cut(name, length) {
    var code = name.charCodeAt(length - 1);
    return name.slice(0, code >= 0xd800 && code < 0xdc00 ? length - 1 : length);
  }
  function fitTexts() {
    var shown = frames.filter(function (f) { return f.seen && f.name; });
    shown.forEach(function (f) {
      var room = f.w - 8;
      f.label = f.w < 34 || !words.texts ? "" : cut(f.name, Math.min(f.name.length, Math.floor(1.3 * room / letter)));
      if (f.label && !f.text) {
        f.text = document.createElementNS(ns, "text");
        f.text.setAttribute("y", f.g.dataset.y);
        if (f.g.dataset.light) f.text.setAttribute("class", "light");
        f.g.appendChild(f.text);
      }
      if (f.text) {
        f.text.setAttribute("x", (f.x + 4).toFixed(2));
        f.text.textContent = f.label;
      }
    });
    var wide = shown.filter(function (f) { return f.label; }).map(function (f) {
      return {f: f, length: f.text.getComputedTextLength()};
    }).filter(function (m) { return m.length > m.f.w - 7; });
    wide.forEach(function (m) {
      var fits = Math.floor(m.f.label.length * (m.f.w - 10) / m.length);
      m.f.text.textContent = fits < 3 ? "" : cut(m.f.label, fits);
    });
  }

  function draw() {
    var from = zoomed.start, span = zoomed.count, to = from + span;
    frames.forEach(function (f) {
      var above = f.depth < zoomed.depth;
      f.under = above && f.start <= from && f.start + f.count >= to && !f.g.dataset.m;
      f.seen = f.under || (!above && f.start >= from && f.start + f.count <= to);
      if (f.seen) {
        f.x = f.under ? left : left + (f.start - from) / span * width;
        f.w = f.under ? width : f.count / span * width;
        f.seen = f.w >= 0.05;
      }
      if (!f.seen) {
        f.g.setAttribute("display", "none");
        return;
      }
      f.g.removeAttribute("display");
      f.rect.setAttribute("x", f.x.toFixed(2));
      f.rect.setAttribute("width", Math.max(0.05, f.w - (f.w > 4 ? 1 : 0)).toFixed(2));
      f.g.setAttribute("class", (f.matched ? "hit " : "") + (f.under || (query && !f.matched) ? "muted" : ""));
    });
    fitTexts();
    reset.setAttribute("visibility", zoomed === frames[0] ? "hidden" : "visible");
    var axis = document.getElementById("axis");
    if (axis) axis.setAttribute("visibility", reset.getAttribute("visibility") === "hidden" ? "visible" : "hidden");
  }

  function share(part) {
    return total ? (100 * part / total).toFixed(part * 1000 < total * 100 ? 2 : 1) + " %" : "";
  }
  function say(text) { told.textContent = text; }
  function tell(f) { say(f ? (f.name ? f.name + " \u2014 " : "") + f.details.replace(/\n/g, ", ") : ""); }

  function search(text) {
    query = text;
    var expression = null;
    try {
      if (text) expression = new RegExp(text, "iu");
    } catch (e) {
      try { expression = new RegExp(text, "i"); } catch (e2) { query = ""; }
    }
    var end = 0, sum = 0, hits = 0;
    frames.forEach(function (f) { f.matched = !!expression && !!f.name && f.depth > 0 && expression.test(f.name); });
    frames.filter(function (f) { return f.matched; })
      .sort(function (a, b) { return a.start - b.start || a.depth - b.depth; })
      .forEach(function (f) {
        hits += 1;
        if (f.start >= end) {
          sum += f.count;
          end = f.start + f.count;
        }
      });
    found.textContent = !text ? "" : !expression ? words.invalid
      : words.matched.replace("%1", String(hits)).replace("%2", share(sum));
    draw();
  }

  function remember() {
    var parts = [];
    if (query) parts.push("search=" + encodeURIComponent(query));
    if (zoomed !== frames[0]) parts.push("zoom=" + zoomed.depth + "," + zoomed.start);
    var hash = "#" + parts.join("&");
    if (hash === (location.hash || "#")) return;
    ignored = true;
    try { history.pushState(null, "", hash); } catch (e) { location.hash = hash; }
    ignored = false;
  }
  function frameAt(depth, start) {
    return frames.filter(function (f) { return f.depth === depth && f.start === start && !f.g.dataset.m; })[0];
  }
  function recall() {
    if (ignored) return;
    var state = {};
    location.hash.slice(1).split("&").forEach(function (part) {
      var at = part.indexOf("=");
      try { if (at > 0) state[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1)); } catch (e) { }
    });
    var place = (state.zoom || words.zoom || "0,0").split(",");
    zoomed = frameAt(+place[0], +place[1]) || frames[0];
    var text = state.search === undefined ? words.search || "" : state.search;
    if (input) input.value = text;
    search(text);
  }
  function zoom(f) {
    if (!f || f.g.dataset.m) return;
    zoomed = f;
    draw();
    remember();
  }
  function choose(f) {
    if (!f) return;
    if (chosen) chosen.rect.removeAttribute("stroke");
    chosen = f;
    f.rect.setAttribute("stroke", words.ink);
    tell(f);
  }
  function step(direction) {
    if (!chosen) return choose(zoomed);
    var near = frames.filter(function (f) {
      if (!f.seen) return false;
      if (direction === "in") return f.depth === chosen.depth + 1 && f.start >= chosen.start && f.start < chosen.start + chosen.count;
      if (direction === "out") return f.depth === chosen.depth - 1 && f.start <= chosen.start && f.start + f.count >= chosen.start + chosen.count;
      return f.depth === chosen.depth && (direction === "next" ? f.start > chosen.start : f.start < chosen.start);
    });
    if (direction === "previous") near.reverse();
    if (direction === "in") near.sort(function (a, b) { return b.count - a.count; });
    choose(near[0]);
  }
  function nextMatch(by) {
    var hits = frames.filter(function (f) { return f.matched && f.seen; });
    if (hits.length) choose(hits[(hits.indexOf(chosen) + by + (by < 0 && hits.indexOf(chosen) < 0 ? 1 : 0) + hits.length) % hits.length]);
  }

  function label(x, y, anchor, kind) {
    var text = document.createElementNS(ns, "text");
    text.setAttribute("x", x);
    text.setAttribute("y", y);
    text.setAttribute("text-anchor", anchor);
    text.setAttribute("class", kind);
    svg.appendChild(text);
    return text;
  }
  var row = +words.row, right = left + width;
  var told = label(left, +words.told, "start", "told");
  var found = label(right - 272, row, "end", "told");
  var reset = label(left, row, "start", "button");
  reset.textContent = words.reset;
  reset.setAttribute("tabindex", "0");
  reset.setAttribute("role", "button");
  reset.setAttribute("visibility", "hidden");
  reset.addEventListener("click", function () { zoom(frames[0]); });
  var holder = document.createElementNS(ns, "foreignObject"), input = null;
  holder.setAttribute("x", right - 260);
  holder.setAttribute("y", row - 16);
  holder.setAttribute("width", 260);
  holder.setAttribute("height", 24);
  input = document.createElementNS("http://www.w3.org/1999/xhtml", "input");
  input.setAttribute("type", "search");
  input.setAttribute("placeholder", words.find);
  input.setAttribute("aria-label", words.find);
  input.setAttribute("maxlength", "1000");
  holder.appendChild(input);
  svg.appendChild(holder);
  var delay = 0;
  input.addEventListener("input", function () {
    clearTimeout(delay);
    delay = setTimeout(function () { search(input.value); remember(); }, 150);
  });

  var group = document.getElementById("frames");
  function frameOf(target) {
    var g = target.closest ? target.closest("#frames > g") : null;
    return g ? frames[Array.prototype.indexOf.call(group.children, g)] : null;
  }
  group.addEventListener("click", function (e) { zoom(frameOf(e.target)); });
  group.addEventListener("mouseover", function (e) { tell(frameOf(e.target)); });
  group.addEventListener("mouseleave", function () { tell(null); });
  document.addEventListener("keydown", function (e) {
    var typing = e.target === input;
    if ((e.key === "f" && (e.ctrlKey || e.metaKey)) || (e.key === "/" && !typing)) {
      input.focus();
      input.select();
    } else if (e.key === "F3" || (e.key === "Enter" && typing)) {
      nextMatch(e.shiftKey ? -1 : 1);
    } else if (e.key === "Escape") {
      if (query) { input.value = ""; search(""); remember(); } else zoom(frames[0]);
      input.blur();
    } else if (typing || e.ctrlKey || e.metaKey || e.altKey) {
      return;
    } else if (e.key === "ArrowUp" || e.key === "ArrowDown") {
      step((e.key === "ArrowUp") === !words.icicle ? "in" : "out");
    } else if (e.key === "ArrowLeft" || e.key === "ArrowRight") {
      step(e.key === "ArrowLeft" ? "previous" : "next");
    } else if (e.key === "Enter" && e.target !== reset) {
      zoom(chosen);
    } else if (e.key === "Enter" || e.key === "Home") {
      zoom(frames[0]);
    } else if (e.key === "Backspace") {
      var below = frames.filter(function (f) { return f.under; });
      zoom(below[below.length - 1]);
    } else {
      return;
    }
    e.preventDefault();
  });
  window.addEventListener("popstate", recall);
  window.addEventListener("hashchange", recall);
  if (zoomed) recall();
})();
)js";

} // namespace bee
