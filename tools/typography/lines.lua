-- What lines.tex needs of Lua. The environment says what is to be done:
--   TYPOGRAPHY  this folder
--   WORK        the folder with the paragraphs, where the lines are written to
--   ROOT        the project
--   LANGUAGE    en or ru
--   SETTER      the name of the setting; with "sloppy" in it lines may be as loose as they
--               must, with "ruled" last lines may not be short and hyphens in a row cost
--               what they cost Twofold, with "kerned" word spaces are kerned, with
--               "expanded" glyphs may be up to 2 per cent wider or narrower

local work, root = os.getenv("WORK"), os.getenv("ROOT")
local language, setter = os.getenv("LANGUAGE"), os.getenv("SETTER")
local task = {}
local out, paragraph, started = {}, 0, 0
local natural -- the width of a word space

local function slurp(name)
  local f = assert(io.open(name))
  local s = f:read("a")
  f:close()
  return s
end

function task.expansion() tex.sprint(setter:find("expanded") and "true" or "false") end
function task.faces() tex.sprint(-2, root .. "/export/face/data/") end

-- patterns gives the language Twofold's own patterns and house words.
local function patterns()
  local file = ({ en = "hyph-en-gb.tex", ru = "hyph-ru.tex" })[language]
  local text = slurp(root .. "/export/hyphen/data/" .. file):gsub("%%[^\n]*", "")
  local l = lang.new()
  l:patterns(text:match("\\patterns%s*(%b{})"):sub(2, -2))
  local except = text:match("\\hyphenation%s*(%b{})")
  if except then l:hyphenation(except:sub(2, -2)) end
  local house = slurp(root .. "/export/hyphen/data/house.txt"):match("%[" .. language .. "%]([^%[]*)")
  for word in house:gmatch("%S+") do
    if not word:find("*", 1, true) then l:hyphenation(unicode.utf8.lower(word)) end
  end
  tex.language = l:id()
  tex.lefthyphenmin = ({ en = 2, ru = 3 })[language]
  tex.righthyphenmin = 3
end

-- prepare chooses the language and how loose lines may be.
function task.prepare()
  patterns()
  if setter:find("sloppy") then
    tex.tolerance = 9999
    tex.emergencystretch = tex.sp("3em")
  end
  if setter:find("ruled") then tex.doublehyphendemerits = 700000 end
  started = os.gettimeofday()
end

function task.space()
  natural = math.floor(font.getfont(font.current()).parameters.space)
  tex.sprint(string.format("%dsp plus %dsp minus %dsp", natural, math.floor(natural * 0.6), natural // 4))
end

local faces = { ["0"] = "\\normalfont ", ["1"] = "\\bfseries ", ["2"] = "\\itshape ", ["3"] = "\\bfseries\\itshape " }

-- Characters that TeX has no width for, or would break a line at.
local function plain(s)
  s = s:gsub("[\\#$%%&_{}~^]", function(c) return "\\char" .. c:byte() .. " " end)
  s = s:gsub("\u{00A0}", "\\nobreakspace{}")
  return (s:gsub("\u{202F}", "\\kern0.167em{}"):gsub("\u{2011}", "\\hbox{-}"))
end

-- set puts every paragraph into TeX's mouth.
function task.set()
  for row in io.lines(work .. "/paragraphs-" .. language .. ".txt") do
    local indent, spans = row:match("^([^\t]*)\t(.*)$")
    local all = { "\\parindent=" .. indent .. "bp\\indent " }
    for face, text in spans:gmatch("(%d)\t([^\t]*)") do
      all[#all + 1] = "{" .. faces[face] .. plain(text) .. "}"
    end
    tex.print(table.concat(all) .. "\\par")
  end
end

-- unkerned gives word spaces back what kerning took from them: Twofold does not kern them,
-- so that a space at its narrowest can be seen.
local function unkerned(head)
  if not setter:find("kerned") then
    for n in node.traverse_id(node.id("glue"), head) do
      if n.shrink == natural // 4 then n.width = natural end
    end
  end
  return head
end
luatexbase.add_to_callback("pre_linebreak_filter", unkerned, "typography.unkerned")

-- ruled keeps the last words together for a fifth of the measure, as Twofold does.
local function ruled(head)
  if not setter:find("ruled") then return head end
  local n, width = node.slide(head), 0
  while n and width < tex.hsize / 5 do
    local before = n.prev
    if n.id == node.id("disc") then
      head = node.remove(head, n)
    elseif n.id == node.id("glue") and n.shrink == natural // 4 then
      head = node.insert_before(head, n, task.tie())
      width = width + n.width
    elseif n.id == node.id("glyph") or n.id == node.id("kern") then
      width = width + (n.width or n.kern)
    end
    n = before
  end
  return head
end
luatexbase.add_to_callback("pre_linebreak_filter", ruled, "typography.ruled")

-- tie is a place where no line ends.
function task.tie()
  local p = node.new("penalty")
  p.penalty = 10000
  return p
end

-- spaces is how wide the word spaces of a line are, 1 being their own width.
local function spaces(line)
  local set, count = 0, 0
  for n in node.traverse_id(node.id("glue"), line.head) do
    if n.shrink == natural // 4 then
      set, count = set + node.effective_glue(n, line), count + 1
    end
  end
  return count > 0 and set / (count * natural) or 1
end

-- dash says whether a line ends in a hyphen, and whether it is one that TeX added: then
-- what is left of the place that it stood for comes after it.
local function dash(line)
  local ours, n = false, node.slide(line.head)
  while n and n.id ~= node.id("glyph") do
    ours = ours or n.id == node.id("disc") and n.subtype == 3
    n = n.prev
  end
  local any = n ~= nil and (n.char == 0x2D or n.char == 0x2010)
  return any, any and ours
end

local function flag(b) return b and 1 or 0 end

-- seen writes down the lines of a paragraph that has been set.
local function seen(head)
  paragraph = paragraph + 1
  local tail = node.tail(head)
  while tail and tail.id ~= node.id("hlist") do tail = tail.prev end
  for line in node.traverse_id(node.id("hlist"), head) do
    local over = node.dimensions(line.glue_set, line.glue_sign, line.glue_order, line.head) - line.width
    local any, ours = dash(line)
    out[#out + 1] = string.format("line\t%s\t%s\t%d\t%.4f\t%d\t%d\t%.3f\t%d\t%.4f", setter, language, paragraph,
      spaces(line), flag(ours), flag(any), over > 1000 and over / 65781.76 or 0, flag(line == tail),
      node.dimensions(line.head) / line.width)
  end
  return true
end
luatexbase.add_to_callback("post_linebreak_filter", seen, "typography.seen")

function task.done()
  local f = assert(io.open(string.format("%s/lines-%s-%s.txt", work, setter, language), "w"))
  f:write(string.format("time\t%s\t%s\t%.1f\n", setter, language, (os.gettimeofday() - started) * 1000))
  f:write(table.concat(out, "\n"), "\n")
  f:close()
end

return task
