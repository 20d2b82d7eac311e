vfsstat 1
ready=1 after 79s
rc=-2
