"""Where the bytes are: a folder or an S3 bucket, behind one small interface."""
