package parcel

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"twofold/export/prose"
)

// How much a part may hold: elements and runs of text, and how deep they stand.
const (
	mostNodes = 500_000
	mostDepth = 400
)

// Node is an element of a part, or a run of text in one, which has no Name. Names are
// without their namespace: the readers know by where a node stands what it is.
type Node struct {
	Name  string
	Text  string
	Kids  []*Node
	attrs []xml.Attr
}

// Tree reads an XML part. An error is a prose.Refusal.
func (p *Parcel) Tree(name string) (*Node, error) {
	data, whole, err := p.unpack(name, mostXML)
	if err != nil {
		return nil, err
	}
	if !whole {
		return nil, p.refuseLarge(name)
	}
	t := tree{part: name, in: xml.NewDecoder(bytes.NewReader(utf8XML(data)))}
	t.in.CharsetReader = prose.XMLReader
	return t.read()
}

// refuseLarge refuses a part that is too large: as a bomb when it was packed far smaller
// than any text is.
func (p *Parcel) refuseLarge(name string) error {
	const densest = 100
	why := prose.TooLarge
	if packed := p.files[clean(name)].CompressedSize64; packed*densest < mostXML {
		why = prose.Bomb
	}
	return prose.Refuse(why, "its part %s has more than %d MB", name, mostXML>>20)
}

// utf8XML is a part without its first line when it was UTF-16 and is UTF-8 now.
func utf8XML(data []byte) []byte {
	if !bytes.HasPrefix(data, []byte("\xFF\xFE")) && !bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return data
	}
	text, _, err := prose.Decode(data, "")
	if err != nil {
		return data
	}
	if end := strings.Index(text, "?>"); strings.HasPrefix(text, "<?xml") && end > 0 {
		text = text[end+2:]
	}
	return []byte(text)
}

// tree reads a part into nodes, within its limits.
type tree struct {
	part  string
	in    *xml.Decoder
	open  []*Node
	count int
}

func (t *tree) read() (*Node, error) {
	root := &Node{}
	t.open = []*Node{root}
	for {
		tok, err := t.in.Token()
		switch {
		case errors.Is(err, io.EOF) && len(root.Kids) > 0:
			return root, nil
		case err != nil:
			return nil, prose.Refuse(prose.Damaged, "its part %s: %v", t.part, err)
		}
		if err := t.take(tok); err != nil {
			return nil, err
		}
	}
}

func (t *tree) take(tok xml.Token) error {
	in := t.open[len(t.open)-1]
	switch tok := tok.(type) {
	case xml.StartElement:
		n := &Node{Name: tok.Name.Local, attrs: plainAttrs(tok.Attr)}
		in.Kids = append(in.Kids, n)
		t.open = append(t.open, n)
		t.count++
	case xml.EndElement:
		t.open = t.open[:len(t.open)-1]
	case xml.CharData:
		in.Kids = append(in.Kids, &Node{Text: string(tok)})
		t.count++
	case xml.Directive:
		if strings.Contains(string(tok), "ENTITY") {
			return prose.Refuse(prose.Bomb, "its part %s defines words of its own", t.part)
		}
	}
	switch {
	case len(t.open) > mostDepth:
		return prose.Refuse(prose.Bomb, "its part %s is too deep", t.part)
	case t.count > mostNodes:
		return prose.Refuse(prose.TooLarge, "its part %s has more than %d elements", t.part, mostNodes)
	}
	return nil
}

// plainAttrs drops the names of namespaces.
func plainAttrs(attrs []xml.Attr) []xml.Attr {
	var out []xml.Attr
	for _, a := range attrs {
		if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
			out = append(out, a)
		}
	}
	return out
}

// Attr is the value of an attribute, or "". A nil node has none.
func (n *Node) Attr(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Kid is the first element along a path of names, or nil.
func (n *Node) Kid(names ...string) *Node {
	for _, name := range names {
		n = n.first(name)
	}
	return n
}

func (n *Node) first(name string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			return k
		}
	}
	return nil
}

// All lists the elements of a name at any depth, the node itself not.
func (n *Node) All(name string) []*Node {
	var out []*Node
	if n == nil {
		return nil
	}
	for _, k := range n.Kids {
		if k.Name == name {
			out = append(out, k)
		}
		out = append(out, k.All(name)...)
	}
	return out
}

// Words is all text inside, as it stands.
func (n *Node) Words() string {
	var sb strings.Builder
	n.words(&sb)
	return sb.String()
}

func (n *Node) words(sb *strings.Builder) {
	if n == nil {
		return
	}
	sb.WriteString(n.Text)
	for _, k := range n.Kids {
		k.words(sb)
	}
}
