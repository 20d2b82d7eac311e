syncsnoop-bpfcc
ready=1 after 27s
rc=-2
