"use strict";

/* Elements. Whatever comes out of a document goes in as text, never as markup. */

const byId = (id) => document.getElementById(id);

/** An element with attributes and children; strings become text, null and undefined nothing. */
function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const counted = (number, word) => `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;

/** A link to the web; text where the address leads anywhere else. */
function webLink(address) {
  return /^https?:\/\//i.test(address) ? make("a", { href: address, rel: "noreferrer" }, address) : address;
}
