bpftrace /usr/sbin/vfsstat.bt
ready=1 after 40s
rc=-2
