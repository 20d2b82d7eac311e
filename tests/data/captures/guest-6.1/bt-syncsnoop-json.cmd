bpftrace -f json /usr/sbin/syncsnoop.bt
ready=1 after 16s
rc=-2
