// Puts the chunks that esbuild makes of the program into one script, each a function that runs when somebody first asks for
// it. What V8 keeps of the script names every function that it has seen, run or not: of a chunk that no command asked for
// it has seen none.
import { basename } from "node:path";
import { parseSync } from "oxc-parser";

/** One expression: a function of `require` and the URL of the script, that runs the entry. */
export function oneScript(chunks, entry) {
  const names = new Map(chunks.map(({ path }, index) => [basename(path), index]));
  const texts = chunks.map(({ path, text }) => chunkFunction(basename(path), text, names));
  const loader = "var $made=[],$chunk=n=>$made[n]??=$chunks[n]();";
  return `(function(require,programUrl){"use strict";${loader}var $chunks=[${texts.join(",\n")}];$chunk(${names.get(entry)})})`;
}

function chunkFunction(file, text, names) {
  const { program, module, errors } = parseSync(file, text, { sourceType: "module" });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const exported = [];
  const changes = program.body.flatMap((statement) => {
    if (statement.type === "ImportDeclaration") return [[statement, importText(statement, names)]];
    if (statement.type === "ExportNamedDeclaration" && !statement.declaration && !statement.source) {
      exported.push(...statement.specifiers.map(({ local, exported: name }) => [local.name, name.name]));
      return [[statement, ""]];
    }
    if (/^Export/.test(statement.type)) throw new Error(`${file}: an export of another kind than esbuild writes`);
    return [];
  });
  requireLasting(file, program, exported);
  const late = module.dynamicImports.map(({ start, end, moduleRequest }) => {
    const specifier = JSON.parse(text.slice(moduleRequest.start, moduleRequest.end));
    return [{ start, end }, `Promise.resolve().then(()=>${moduleText(specifier, names)})`];
  });
  let made = text;
  for (const [{ start, end }, other] of [...changes, ...late].sort(([one], [two]) => two.start - one.start))
    made = made.slice(0, start) + other + made.slice(end);
  return `function(){${made};return{${exported.map(([local, name]) => `${name}:${local}`).join()}}}`;
}

/** What a chunk gives away is copied when it has run: it must not be given another value later. */
function requireLasting(file, program, exported) {
  const names = new Set(exported.map(([local]) => local));
  const visit = (node, functions) => {
    const target = node.type === "AssignmentExpression" ? node.left : node.argument;
    if (node.type === "AssignmentExpression" || node.type === "UpdateExpression")
      for (const name of namesIn(target))
        if (names.has(name) && !functions.some((one) => namesDeclaredIn(one).includes(name)))
          throw new Error(`${file}: ${name} changes after it is exported`);
    const inner = node.type.includes("Function") ? [...functions, node] : functions;
    eachBelow(node, (one) => visit(one, inner));
  };
  visit(program, []);
}

/** Names of parameters and variables of a function, those of functions within it too. */
function namesDeclaredIn(node) {
  const names = node.type.includes("Function") ? node.params.flatMap(namesIn) : [];
  if (node.type === "VariableDeclarator") names.push(...namesIn(node.id));
  eachBelow(node, (one) => names.push(...namesDeclaredIn(one)));
  return names;
}

/** Names in a pattern: `a`, `{ a, b: [c] }`. Of what is assigned to, a member is no name. */
function namesIn(node) {
  if (node.type === "Identifier") return [node.name];
  const names = [];
  if (node.type !== "MemberExpression") eachBelow(node, (one) => names.push(...namesIn(one)));
  return names;
}

function eachBelow(node, act) {
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const one of value) one?.type && act(one);
    else if (typeof value?.type === "string") act(value);
  }
}

function importText({ specifiers, source }, names) {
  const module = moduleText(source.value, names);
  if (specifiers.length === 0) return `${module};`;
  const whole = specifiers.find(({ type }) => type !== "ImportSpecifier");
  if (whole && specifiers.length > 1) throw new Error(`${source.value}: a module both whole and in parts`);
  if (whole) return `var ${whole.local.name}=${module};`;
  const parts = specifiers.map(({ imported, local }) => `${imported.name}:${local.name}`);
  return `var{${parts.join()}}=${module};`;
}

/** What comes with Node is CommonJS: all of it is its default, too. */
const moduleText = (specifier, names) => {
  const index = specifier.startsWith("./") ? names.get(specifier.slice(2)) : undefined;
  return index === undefined ? `require(${JSON.stringify(specifier)})` : `$chunk(${index})`;
};
