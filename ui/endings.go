package ui

// PictureEndings are the names' endings of files that may be pictures, in either case as
// cameras write them. HEIC is not read, but whoever chooses it is told what to do.
func PictureEndings() []string {
	return []string{
		".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".gif", ".heic",
		".JPG", ".JPEG", ".PNG", ".TIF", ".TIFF", ".WEBP", ".GIF", ".HEIC",
	}
}
