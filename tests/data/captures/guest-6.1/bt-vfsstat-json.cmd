bpftrace -f json /usr/sbin/vfsstat.bt
ready=1 after 44s
rc=-2
