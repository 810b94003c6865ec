export const id=3989;export const ids=[3989];export const modules={3989:(o,i,n)=>{n.d(i,{provision:()=>provision});var r=n(37317);function provision(o,i){return(0,r.c)(o,i,()=>[])}}};
