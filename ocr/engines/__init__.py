"""Recognition engines behind one small interface: a clean grey picture in, words out."""
