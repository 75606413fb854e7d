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

/** The same for drawings. */
function draw(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const numerals = new Intl.NumberFormat("en-GB");
const written = (number) => numerals.format(number);
const counted = (number, word) => `${written(number)} ${word}${number === 1 ? "" : "s"}`;

/** A link to the web; text where the address leads anywhere else. */
function webLink(address) {
  return /^https?:\/\//i.test(address) ? make("a", { href: address, rel: "noreferrer" }, address) : address;
}
