bpftrace -f json /usr/sbin/opensnoop.bt
ready=1 after 37s
rc=-2
