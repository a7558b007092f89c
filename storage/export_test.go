package storage

// Path is where the store's file is.
func Path(s *Store) string { return s.path }
