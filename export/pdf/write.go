package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"fmt"
	"strconv"
)

// bytes writes the file: what the catalogue reaches, numbered in the order of a walk
// with sorted keys, so that equal documents are equal bytes. Streams that are not packed
// yet are packed, unless p is nil.
func (d *document) bytes(version string, p *packer) []byte {
	if p != nil {
		d.pack(p)
	}
	order, numbers := d.walk()
	w := &writer{numbers: numbers}
	w.b = append(w.b, "%PDF-"+version+"\n%\xe2\xe3\xcf\xd3\n"...)
	offsets := make([]int, 0, len(order))
	for i, r := range order {
		offsets = append(offsets, len(w.b))
		w.object(i+1, d.objects[r])
	}
	id := sha256.Sum256(w.b)
	at := len(w.b)
	w.b = fmt.Appendf(w.b, "xref\n0 %d\n0000000000 65535 f \n", len(order)+1)
	for _, o := range offsets {
		w.b = fmt.Appendf(w.b, "%010d 00000 n \n", o)
	}
	w.b = fmt.Appendf(w.b, "trailer\n<</ID [<%X> <%X>]\n/Info %d 0 R\n/Root %d 0 R\n/Size %d>>\n",
		id[:16], id[:16], numbers[d.info], numbers[d.root], len(order)+1)
	w.b = fmt.Appendf(w.b, "startxref\n%d\n%%%%EOF\n", at)
	return w.b
}

// walk lists every object that is reached, in the order of first sight.
func (d *document) walk() (order []ref, numbers map[ref]int) {
	numbers = make(map[ref]int, len(d.objects))
	var see func(v any)
	see = func(v any) {
		switch v := v.(type) {
		case ref:
			o := d.objects[v]
			if o == nil || numbers[v] != 0 {
				return
			}
			order = append(order, v)
			numbers[v] = len(order)
			see(o.value)
		case array:
			for _, e := range v {
				see(e)
			}
		case dict:
			for _, k := range v.keys() {
				see(v[k])
			}
		}
	}
	see(d.root)
	see(d.info)
	return order, numbers
}

// pack compresses what is not compressed. XMP metadata stay readable for every tool.
func (d *document) pack(p *packer) {
	for n := ref(1); n <= d.last; n++ {
		o := d.objects[n]
		if o == nil || o.stream == nil || o.stream.packed || d.dict(o.value)["Type"] == name("Metadata") {
			continue
		}
		o.stream = p.pack(o.stream.data)
		o.value.(dict)["Filter"] = name("FlateDecode")
	}
}

// packLevel is quicker than zlib's usual level and nearly as good.
const packLevel = 4

// packer compresses one piece of data after another.
type packer struct {
	z *zlib.Writer
	b bytes.Buffer
}

func newPacker() *packer {
	z, err := zlib.NewWriterLevel(nil, packLevel)
	if err != nil {
		panic(err) // the level is a constant
	}
	return &packer{z: z}
}

// pack compresses data.
func (p *packer) pack(data []byte) *stream {
	p.b.Reset()
	p.z.Reset(&p.b)
	_, _ = p.z.Write(data) // a buffer takes everything
	_ = p.z.Close()
	return &stream{data: bytes.Clone(p.b.Bytes()), packed: true, size: len(data)}
}

// writer writes values in the file's syntax.
type writer struct {
	b       []byte
	numbers map[ref]int
}

func (w *writer) object(n int, o *object) {
	w.b = appendInt(w.b, n)
	w.b = append(w.b, " 0 obj\n"...)
	if o.stream != nil {
		o.value.(dict)["Length"] = len(o.stream.data)
	}
	w.value(o.value)
	if o.stream != nil {
		w.b = append(w.b, "\nstream\n"...)
		w.b = append(w.b, o.stream.data...)
		w.b = append(w.b, "\nendstream"...)
	}
	w.b = append(w.b, "\nendobj\n"...)
}

func (w *writer) value(v any) {
	switch v := v.(type) {
	case name:
		w.name(v)
	case raw:
		w.b = append(w.b, v...)
	case int:
		w.b = appendInt(w.b, v)
	case bool:
		w.b = strconv.AppendBool(w.b, v)
	case ref:
		if w.numbers[v] == 0 {
			w.b = append(w.b, "null"...)
			return
		}
		w.b = appendInt(w.b, w.numbers[v])
		w.b = append(w.b, " 0 R"...)
	case array:
		w.array(v)
	case dict:
		w.dict(v)
	default:
		panic(fmt.Sprintf("pdf: %T is no value of a PDF file", v))
	}
}

func (w *writer) name(n name) {
	w.b = append(w.b, '/')
	w.b = append(w.b, n...)
}

func (w *writer) array(a array) {
	w.b = append(w.b, '[')
	for i, e := range a {
		if i > 0 {
			w.b = append(w.b, ' ')
		}
		w.value(e)
	}
	w.b = append(w.b, ']')
}

func (w *writer) dict(d dict) {
	w.b = append(w.b, "<<"...)
	for i, k := range d.keys() {
		if i > 0 {
			w.b = append(w.b, '\n')
		}
		w.name(k)
		w.b = append(w.b, ' ')
		w.value(d[k])
	}
	w.b = append(w.b, ">>"...)
}
