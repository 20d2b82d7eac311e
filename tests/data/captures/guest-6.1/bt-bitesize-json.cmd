bpftrace -f json /usr/sbin/bitesize.bt
ready=1 after 24s
rc=-2
